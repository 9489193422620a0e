namespace Minka.Ui;

/// <summary>For whom a sheet is printed. Each copy but the book's own says so on its head.</summary>
public enum CopyFor
{
    /// <summary>The organisation's own book.</summary>
    Book,
    /// <summary>Everybody who passes: no balance, no keeper's name, no telephone, no home.</summary>
    Wall,
    /// <summary>The fiscal and the assembly: with balances and papers.</summary>
    Fiscal,
    /// <summary>An empty form to be filled in with a pencil.</summary>
    Blank,
}
