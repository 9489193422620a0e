namespace Minka.Ui;

/// <summary>How large a pictogram stands: beside a word, at the head of a row, or as a picture of its own.</summary>
public enum IconSize { Text, Big, Huge }
