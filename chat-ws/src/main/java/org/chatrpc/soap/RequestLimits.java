package org.chatrpc.soap;

/** @param maxRequestBytes the largest request body that is read, in bytes */
public record RequestLimits(int maxRequestBytes) {}
