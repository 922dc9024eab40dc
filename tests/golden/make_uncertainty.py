"""Writes uncertainty.json: reference values from SciPy and scikit-learn for intervals, quantiles and calibration.

Run with:  python3 tests/golden/make_uncertainty.py
Needs numpy, scipy and scikit-learn.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import sklearn
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
    "cllr": {
        "mated": mated_llr.tolist(),
        "nonMated": non_mated_llr.tolist(),
        "value": cllr(mated_llr, non_mated_llr),
    },
}
Path(__file__).with_name("uncertainty.json").write_text(json.dumps(golden, indent=1) + "\n")
