/** Reading the audit log. */
@NullMarked
package org.chatrpc.admin.audit;

import org.jspecify.annotations.NullMarked;
