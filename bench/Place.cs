namespace Minka.Bench;

/// <summary>Where a run happens: the shipped program, and a folder on a real disk that goes when the run ends.</summary>
/// <param name="Program">The published `minka`.</param>
sealed record Place(string Program, string Folder)
{
    public string Fresh(string name)
    {
        var path = Path.Combine(Folder, name);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }
}
