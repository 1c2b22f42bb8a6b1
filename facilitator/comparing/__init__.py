"""Several sessions side by side: which ones, what they have in common, and one room against the others."""
