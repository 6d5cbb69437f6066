"""What sentences mean, as a small network reads them with what stands around: close in meaning is close in numbers.

It is the lower half of multilingual-e5-small (Wang et al. 2024; LICENSE-e5), which read a hundred languages, taught
further on the project's own passages (training/meaning). Computed with numpy alone.
"""
