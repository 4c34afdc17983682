namespace Beehive.Issues.Own;

/// <summary>What somebody’s word does, said before they give it.</summary>
/// <param name="IsFirst">They raised it first: their word is the verdict.</param>
/// <param name="Opens">"No" brings it back.</param>
public sealed record WhatAWordDoes(bool IsFirst, bool Opens);
