namespace Minka.Ui;

/// <summary>What a tag says: something due (gold), done (green), to mind (red), or just a word.</summary>
public enum TagKind { Due, Done, Warn, Plain }
