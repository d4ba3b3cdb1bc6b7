"""The page of councillors: who was given a mandate, who left, and who follows."""
