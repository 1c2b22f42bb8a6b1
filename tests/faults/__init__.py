"""Bad days: dead batteries, full disks, half-open links, junk, and curious phones, against the shipped server."""
