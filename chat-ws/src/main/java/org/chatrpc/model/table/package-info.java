/** The state that facts are applied to, as tables of records. */
@NullMarked
package org.chatrpc.model.table;

import org.jspecify.annotations.NullMarked;
