"""What a sentence of a letter tells: amounts, days and names that make it specific, who pays and is paid, reasons."""
