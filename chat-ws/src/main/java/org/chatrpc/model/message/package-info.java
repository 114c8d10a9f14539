/** Records of messages and of what became of them. */
@NullMarked
package org.chatrpc.model.message;

import org.jspecify.annotations.NullMarked;
