"""The debrief as files: for spreadsheets, for HR, and the facilitator's own, from the same record as the page."""
