package org.chatrpc.model;

/**
 * A setting of the server that administrators changed while it runs.
 *
 * @param value as text, as it would be set at the start
 */
public record ChangedSetting(String name, String value) {}
