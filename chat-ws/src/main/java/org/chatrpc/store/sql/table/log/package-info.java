/** The entries of the log and of the audit log: their times, their payloads, and what they say of messages as these are now. */
@NullMarked
package org.chatrpc.store.sql.table.log;

import org.jspecify.annotations.NullMarked;
