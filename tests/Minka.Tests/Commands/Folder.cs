namespace Minka.Tests.Commands;

/// <summary>A temporary folder, gone at the end of the test.</summary>
sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minka-test-").FullName;
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
