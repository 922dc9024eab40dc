"""Writes uncertainty.json: reference values from SciPy and scikit-learn for intervals, quantiles and calibration.

Run with:  python3 tests/golden/make_uncertainty.py
Needs numpy, scipy and scikit-learn.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import sklearn
from scipy.special import expit, logit
from scipy.stats import beta, binomtest, norm
from sklearn.isotonic import IsotonicRegression


def clopper_pearson(errors, trials):
    interval = binomtest(errors, trials).proportion_ci(0.95, method="exact")
    return {"errors": errors, "trials": trials, "low": interval.low, "high": interval.high}


def wilson(errors, trials):
    interval = binomtest(errors, trials).proportion_ci(0.95, method="wilson")
    return {"errors": errors, "trials": trials, "low": interval.low, "high": interval.high}


def student_t_975(degrees):
    """By way of the beta distribution: scipy.stats.t.ppf itself is good to 1e-9 only (1 degree: tan(0.475 pi))."""
    y = beta.isf(0.05, 0.5, degrees / 2)
    return float(np.sqrt(degrees * y / (1 - y)))


def cllr(mated, non_mated):
    """Mean cost of natural log-likelihood ratios, in bits."""
    return float(
        (np.mean(np.logaddexp(0, -np.asarray(mated))) + np.mean(np.logaddexp(0, np.asarray(non_mated))))
        / (2 * np.log(2))
    )


def isotonic_case(distance, is_mated):
    distance = np.asarray(distance, float)
    y = np.asarray(is_mated, float)
    fit = IsotonicRegression(increasing=False, y_min=0, y_max=1).fit(distance, y)
    p = fit.predict(distance)
    m, n = y.sum(), (1 - y).sum()
    with np.errstate(divide="ignore"):
        llr = np.log(p) - np.log1p(-p) - np.log(m / n)
    return {
        "distance": distance.tolist(),
        "mated": y.astype(int).tolist(),
        "share": p.tolist(),
        "cllrMin": cllr(llr[y == 1], llr[y == 0]),
    }


def logit_interval(p, variance, degrees):
    half = student_t_975(degrees) * np.sqrt(variance) / (p * (1 - p))
    return expit(logit(p) - half), expit(logit(p) + half)


def comparisons_of(rng, people, photos, mated):
    """Comparisons as (person, person, error), with people who err more than others."""
    prone = rng.beta(0.7, 4, people)
    rows = []
    for i in range(people):
        if mated:
            rows += [(i, i, rng.random() < prone[i]) for _ in range(photos[i] * (photos[i] - 1) // 2)]
        else:
            for j in range(i):
                either = rng.random() < (prone[i] + prone[j]) / 2
                rows += [(i, j, rng.random() < (0.6 if either else 0.05)) for _ in range(photos[i] * photos[j])]
    return np.array(rows, dtype=int)


def people_interval(rows, mated):
    """The interval of ADR-0017 by brute force: every person is left out in turn, and every two comparisons are looked at."""
    first, second, error = rows.T
    n, k = len(rows), int(error.sum())
    p = k / n
    people = np.unique(rows[:, :2])
    takes_part = [(first == i) | (second == i) for i in people]
    changes = np.array([p - error[~part].mean() for part in takes_part])
    residual = error - p
    same = (first[:, None] == first[None, :]) & (second[:, None] == second[None, :])
    shared = 0 if mated else (np.outer(residual, residual) * same).sum() / n**2
    g = len(people)
    squares = (changes**2).sum()
    variance = squares * (g - 1) / g if mated else max(shared, squares - shared)
    variance = max(variance, p * (1 - p) / n)
    telling = min(g, 2 / ((changes**4).sum() / squares**2 - 1 / g))
    degrees = min(g - 1, max(2.5, telling / 1.5))
    if g >= 10 and k >= (7 if mated else 5) and telling >= 3:
        low, high = logit_interval(p, variance, degrees)
    else:
        # Two comparisons with both people in common, with one, or (mated) of one person, and how
        # far they are taken to depend on each other.
        one = (
            (first[:, None] == first[None, :]) | (first[:, None] == second[None, :])
            | (second[:, None] == first[None, :]) | (second[:, None] == second[None, :])
        ) & ~same
        correlation = 0.25 * same if mated else 0.2 * same + 0.005 * one
        np.fill_diagonal(correlation, 1)
        assumed = correlation.sum() / n
        seen = variance * (student_t_975(degrees) / norm.ppf(0.975)) ** 2 * n**2 / max(p, 1 - p)
        effect = max(1, (seen + assumed**2) / (k + assumed))
        low = beta.ppf(0.025, k / effect, (n - k) / effect + 1)
        high = beta.ppf(0.975, k / effect + 1, (n - k) / effect)
    units = {}
    for a, b, is_error in rows.tolist():
        units[f"{a} {b}"] = units.get(f"{a} {b}", "") + str(is_error)
    return {"errors": units, "mated": mated, "low": float(low), "high": float(high)}


def people_cases(rng):
    cases = []
    for people, most, mated in [(12, 3, False), (14, 2, False), (6, 4, False), (15, 5, True), (7, 6, True), (11, 4, True)]:
        rows = comparisons_of(rng, people, rng.integers(2, most + 1, people), mated)
        cases.append(people_interval(rows, mated))
    return cases


rng = np.random.default_rng(20240501)
overlapping = np.round(np.concatenate([rng.normal(0.4, 0.1, 40), rng.normal(0.6, 0.1, 120)]), 2)
labels = [1] * 40 + [0] * 120
mated_llr = rng.normal(2, 2, 50)
non_mated_llr = rng.normal(-2, 2, 200)

golden = {
    "madeWith": {"scipy": scipy.__version__, "scikit-learn": sklearn.__version__, "numpy": np.__version__},
    "clopperPearson": [
        clopper_pearson(k, n)
        for k, n in [(0, 1), (1, 1), (0, 38), (5, 140), (2, 140), (140, 140), (7, 262), (1, 1000000), (999, 124750), (9856, 10000)]
    ],
    "wilson": [wilson(k, n) for k, n in [(0, 38), (5, 140), (140, 140), (7, 262), (999, 124750)]],
    "incompleteBeta": [
        {"x": x, "a": a, "b": b, "value": float(beta.cdf(x, a, b))}
        for x, a, b in [
            (0.5, 0.5, 0.5), (0.01, 0.5, 12), (0.9, 3, 0.5), (0.3, 20, 45), (0.98, 9856, 145), (1e-6, 1, 1e5), (0.6, 300.5, 200.25),
        ]
    ],
    "betaQuantile": [
        {"probability": p, "a": a, "b": b, "value": float(beta.ppf(p, a, b))}
        for p, a, b in [(0.025, 5, 136), (0.975, 6, 135), (0.5, 0.5, 0.5), (0.001, 30, 2), (0.2, 1500, 3)]
    ],
    "studentT975": [{"degrees": d, "value": student_t_975(d)} for d in [1, 1.5, 2, 3.3, 6, 12, 19, 99, 1e4, 1e6]],
    "normal975": float(norm.ppf(0.975)),
    "isotonic": [
        isotonic_case([0.1, 0.2, 0.3, 0.4], [1, 1, 0, 0]),
        isotonic_case([0.1, 0.2, 0.2, 0.3, 0.4, 0.5], [1, 0, 1, 1, 0, 0]),
        isotonic_case([0.5, 0.5, 0.5, 0.5], [1, 0, 1, 0]),
        isotonic_case(overlapping, labels),
    ],
    "peopleInterval": people_cases(np.random.default_rng(17)),
    "cllr": {
        "mated": mated_llr.tolist(),
        "nonMated": non_mated_llr.tolist(),
        "value": cllr(mated_llr, non_mated_llr),
    },
}
Path(__file__).with_name("uncertainty.json").write_text(json.dumps(golden, indent=1) + "\n")
