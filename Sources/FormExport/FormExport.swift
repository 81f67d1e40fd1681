// Filled in by the writers of workbooks, JSON and CSV.
