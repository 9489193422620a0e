namespace Minka.Ui;

/// <summary>A part of a whole: its word, its weight (any whole number), and the area whose colour it takes, or gold.</summary>
public sealed record Share(string Name, int Parts, string Color);

/// <summary>One day of a chart: short foot, whole value, the part of it shown in gold, full name for the table.</summary>
/// <param name="Label">Under the bar: lun.</param>
/// <param name="Value">Height of the bar.</param>
/// <param name="Part">Of the value, what stands in gold at its foot.</param>
/// <param name="LongLabel">In the table: lunes 23 de noviembre.</param>
/// <param name="StartsWeek">Leaves a little room before it.</param>
public sealed record Bar(string Label, int Value, int Part, string LongLabel, bool StartsWeek = false);

/// <summary>A moment of two lines that grow: what should be and what is.</summary>
/// <param name="Label">At the foot: nov.</param>
/// <param name="Value">What is: the filled line.</param>
/// <param name="Other">What should be: the dashed line.</param>
/// <param name="LongLabel">In the table: noviembre de 2026.</param>
public sealed record Moment(string Label, int Value, int Other, string LongLabel);
