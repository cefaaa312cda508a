"""One file per construct: how it is written in Word. docs/word/ says how Word behaves with each."""
