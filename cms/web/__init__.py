"""What stands between the apps and the outside world."""
