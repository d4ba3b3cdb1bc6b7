"""The electoral commission (изборна комисија) and its people."""
