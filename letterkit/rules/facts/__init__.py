"""Figures: do they add up, and are they those of the case?"""
