global using SpanishDates = Minka.Locale.DateWords;
