"""The debrief on paper and on a page: figures, sentences and tables made once from a record, and drawn many times."""
