using Minka.Commands;

return await Verbs.Root().Parse(args).InvokeAsync();

/// <summary>The program; public so that tests can start it.</summary>
public partial class Program;
