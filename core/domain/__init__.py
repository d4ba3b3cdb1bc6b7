"""The stages of the electoral procedure (изборни поступак), one room a stage."""
