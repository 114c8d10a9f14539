/** Who counts as an administrator, decided in the transaction. */
@NullMarked
package org.chatrpc.admin.rule;

import org.jspecify.annotations.NullMarked;
