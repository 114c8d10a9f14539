/** The audit log: who did what, with before and after. */
@NullMarked
package org.chatrpc.client.admin.audit;

import org.jspecify.annotations.NullMarked;
