namespace Minka.Ui;

/// <summary>What somebody had typed into a form when her visit had run out: the form shows it again and sends nothing by itself.</summary>
public interface IRecovered
{
    /// <summary>Values by field name, or null where nothing was kept for this form and this person.</summary>
    IReadOnlyDictionary<string, string>? For(string action);
}

/// <summary>Nothing was kept.</summary>
sealed class NothingRecovered : IRecovered
{
    public IReadOnlyDictionary<string, string>? For(string action) => null;
}
