/** The records of the audit log, and how they are chained. */
@NullMarked
package org.chatrpc.model.audit;

import org.jspecify.annotations.NullMarked;
