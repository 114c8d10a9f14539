/** Messages, and what belongs to them: earlier texts, reactions, files and reports. */
@NullMarked
package org.chatrpc.store.sql.table.message;

import org.jspecify.annotations.NullMarked;
