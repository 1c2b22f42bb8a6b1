"""The live server and the phones: runs sessions of `game`, never reads YAML."""
