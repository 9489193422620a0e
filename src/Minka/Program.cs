Console.WriteLine("minka");
