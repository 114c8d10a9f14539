/** Where the audit log is written outside of the database. */
@NullMarked
package org.chatrpc.audit.sink;

import org.jspecify.annotations.NullMarked;
