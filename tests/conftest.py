"""What the tests share: pytester, which runs pytest inside a test of the plugin."""

pytest_plugins = ["pytester"]
