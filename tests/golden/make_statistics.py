"""Makes statistics.json: what SciPy, scikit-learn and pandas say about generated scores with ties.

Run with Debian's python3-scipy, python3-sklearn and python3-pandas:  python3 tests/golden/make_statistics.py && npx oxfmt tests/golden
"""

import json
import math
import pathlib

import numpy as np
import pandas as pd
import scipy
import sklearn
from scipy import fft, optimize, special, stats
from sklearn import metrics
from sklearn.linear_model import LogisticRegression


def scores(seed, mated, non_mated, shift, decimals):
    """Overlapping distances, rounded so that there are ties within and across classes."""
    random = np.random.default_rng(seed)
    same = np.abs(random.normal(0.35, 0.11, mated)).round(decimals)
    other = np.abs(random.gamma(20, (0.35 + shift) / 20, non_mated)).round(decimals)
    return same, other


def density(values, rule):
    """The curve that pandas draws (Series.plot.kde): grid, bandwidth, and every 37th ordinate."""
    kde = stats.gaussian_kde(values, bw_method=rule)
    span = values.max() - values.min()
    grid = np.linspace(values.min() - 0.5 * span, values.max() + 0.5 * span, 1000)
    curve = kde.evaluate(grid)
    return {
        "bandwidth": math.sqrt(kde.covariance[0, 0]),
        "first": grid[0],
        "last": grid[-1],
        "every": 37,
        "density": curve[::37].tolist(),
    }


def improved_bandwidth(values, bins=4096):
    """Botev's fixed point with SciPy's transform and root finder."""
    low, high = values.min(), values.max()
    low, high = low - (high - low) / 2, high + (high - low) / 2
    span = high - low
    count = len(np.unique(values))
    # Linear binning: each value is divided between the two nearest bin centres.
    position = (values - low) / span * bins - 0.5
    left = np.floor(position).astype(int)
    share = np.bincount(left, left + 1 - position, bins) + np.bincount(left + 1, position - left, bins)
    share /= len(values)
    squares = (fft.dct(share, type=2)[1:] / 2) ** 2
    k2 = np.arange(1, bins, dtype=float) ** 2

    def norm(order, time):
        return 2 * np.pi ** (2 * order) * np.sum(k2**order * squares * np.exp(-k2 * np.pi**2 * time))

    def excess(time):
        f = norm(7, time)
        for order in range(6, 1, -1):
            odd = np.prod(np.arange(1, 2 * order, 2, dtype=float))
            constant = (1 + 0.5 ** (order + 0.5)) / 3
            pilot = (2 * constant * odd / math.sqrt(2 * math.pi) / count / f) ** (2 / (3 + 2 * order))
            f = norm(order, pilot)
        return time - (2 * count * math.sqrt(math.pi) * f) ** (-0.4)

    upper = 1e-6
    while excess(upper) <= 0:
        upper *= 2
    return math.sqrt(optimize.brentq(excess, 0, upper, xtol=1e-18, rtol=1e-14)) * span


def crossing(same, other, share):
    mated, non_mated = stats.gaussian_kde(same), stats.gaussian_kde(other)

    def difference(x):
        return float(share * mated(x)[0] - (1 - share) * non_mated(x)[0])

    grid = np.linspace(same.mean(), other.mean(), 2000)
    signs = [difference(x) > 0 for x in grid]
    fall = next((i for i in range(len(grid) - 1) if signs[i] and not signs[i + 1]), None)
    if fall is None:
        return None
    return optimize.brentq(difference, grid[fall], grid[fall + 1], xtol=1e-15)


def confusion(labels, match):
    tn, fp, fn, tp = metrics.confusion_matrix(labels, match, labels=[0, 1]).ravel().tolist()
    return {
        "counts": [tp, fp, fn, tn],
        "precision": metrics.precision_score(labels, match),
        "recall": metrics.recall_score(labels, match),
        "f1": metrics.f1_score(labels, match),
        "accuracy": metrics.accuracy_score(labels, match),
        "balanced-accuracy": metrics.balanced_accuracy_score(labels, match),
        "mcc": metrics.matthews_corrcoef(labels, match),
        "specificity": metrics.recall_score(labels, match, pos_label=0),
        "npv": metrics.precision_score(labels, match, pos_label=0),
        "fmr": fp / (fp + tn),
        "fnmr": fn / (fn + tp),
    }


def polished_logistic(x, y):
    """scikit-learn without a penalty, then Newton steps on its answer: its own stopping rule leaves about 1e-6."""
    model = LogisticRegression(penalty=None, tol=1e-12, max_iter=10000).fit(x.reshape(-1, 1), y)
    beta = np.array([model.intercept_[0], model.coef_[0, 0]])
    fitted = beta.copy()
    design = np.column_stack([np.ones_like(x), x])
    for _ in range(10):
        p = special.expit(design @ beta)
        hessian = design.T @ (design * (p * (1 - p))[:, None])
        beta = beta + np.linalg.solve(hessian, design.T @ (y - p))
    assert np.allclose(fitted, beta, atol=1e-4)
    return {"intercept": beta[0], "slope": beta[1]}


def case(name, same, other):
    distances = np.concatenate([same, other])
    labels = np.concatenate([np.ones(len(same), int), np.zeros(len(other), int)])
    fpr, tpr, roc_thresholds = metrics.roc_curve(labels, -distances, drop_intermediate=False)
    precision, recall, pr_thresholds = metrics.precision_recall_curve(labels, -distances)
    det_fpr, det_fnr, det_thresholds = metrics.det_curve(labels, -distances)
    cuts = np.unique(distances)[:-1][:: max(1, len(np.unique(distances)) // 12)]
    return {
        "name": name,
        "mated": same.tolist(),
        "nonMated": other.tolist(),
        "densities": {
            rule: {"mated": density(same, rule), "nonMated": density(other, rule)}
            for rule in ("scott", "silverman")
        },
        "improvedBandwidth": {"mated": improved_bandwidth(same), "nonMated": improved_bandwidth(other)},
        "quantiles": {
            str(p): [np.quantile(same, p), np.quantile(other, p)] for p in (0, 0.1, 0.25, 0.5, 0.75, 0.975, 1)
        },
        # pandas' own mean, deviation (n - 1) and quartiles.
        "describe": {
            side: pd.Series(values).describe().to_dict() for side, values in (("mated", same), ("nonMated", other))
        },
        "auc": metrics.roc_auc_score(labels, -distances),
        "mannWhitney": stats.mannwhitneyu(other, same).statistic / (len(same) * len(other)),
        "averagePrecision": metrics.average_precision_score(labels, -distances),
        "roc": {
            "fmr": fpr[1:].tolist(),
            "tmr": tpr[1:].tolist(),
            "threshold": (-roc_thresholds[1:]).tolist(),
        },
        "det": {
            "fmr": det_fpr.tolist(),
            "fnmr": det_fnr.tolist(),
            "threshold": (-det_thresholds).tolist(),
        },
        "precisionRecall": {
            "precision": precision[:-1].tolist(),
            "recall": recall[:-1].tolist(),
            "threshold": (-pr_thresholds).tolist(),
        },
        "confusion": [
            {"threshold": cut, **confusion(labels, (distances <= cut).astype(int))} for cut in cuts.tolist()
        ],
        "logistic": polished_logistic(distances, labels),
        "crossing": {str(share): crossing(same, other, share) for share in (0.1, 0.5, 0.9)},
    }


def main():
    probabilities = [1e-300, 1e-17, 1e-9, 1e-4, 0.01, 0.075, 0.0750001, 0.3, 0.5, 0.61, 0.925, 0.9999, 1 - 1e-12]
    golden = {
        "madeWith": {
            "numpy": np.__version__,
            "scipy": scipy.__version__,
            "scikit-learn": sklearn.__version__,
            "pandas": pd.__version__,
        },
        "probit": [[p, special.ndtri(p)] for p in probabilities],
        "cases": [
            case("few, coarse", *scores(1, 40, 90, 0.25, 2)),
            case("more, fine", *scores(2, 150, 400, 0.35, 3)),
            case("weak model", *scores(3, 80, 80, 0.05, 3)),
        ],
    }
    path = pathlib.Path(__file__).with_name("statistics.json")
    path.write_text(json.dumps(golden, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
