using Minka.Hosting.Nodes;

namespace Minka.Web;

/// <summary>How a server is started.</summary>
public sealed record ServeOptions(string DataFolder)
{
    public string Urls { get; init; } = "http://localhost:5080";
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A missing text throws instead of showing its key: for tests.</summary>
    public bool StrictTexts { get; init; }

    /// <summary>What the data folder is opened with; tests lower the cost of PINs here.</summary>
    public DataFolderOptions Folder { get; init; } = new();

    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
