"""What every room stands on: findings, refusals, moments, people, script, exact shares."""
