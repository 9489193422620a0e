global using DateWords = Minka.Locale.DateWords;
