package org.chatrpc.message.report;

/**
 * The limits of reports.
 *
 * @param maxReason characters in the reason
 */
public record ReportPolicy(int maxReason) {}
