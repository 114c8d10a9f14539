package org.chatrpc.model.audit;

/**
 * The bounds of the audit log's chain.
 *
 * @param number the number of its last entry; 0 if there never was one
 * @param hash the hash of that entry
 * @param floorNumber the last entry that was pruned; 0 if none was
 * @param floorHash the hash of that entry
 */
public record AuditChainBounds(long number, String hash, long floorNumber, String floorHash) {}
