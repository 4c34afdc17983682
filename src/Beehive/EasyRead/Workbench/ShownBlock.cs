namespace Beehive.EasyRead.Workbench;

/// <summary>A block as it will stand before readers, small, on pages where it is judged.</summary>
public sealed record ShownBlock(Block Block, long Board);
