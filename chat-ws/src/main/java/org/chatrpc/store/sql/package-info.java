/**
 * The log and its state tables in SQL that all engines understand: one transaction for a group of commands, and the reads.
 */
@NullMarked
package org.chatrpc.store.sql;

import org.jspecify.annotations.NullMarked;
