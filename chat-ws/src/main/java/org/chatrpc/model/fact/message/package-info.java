/** Facts about messages, the responses to them and the reports of them. */
@NullMarked
package org.chatrpc.model.fact.message;

import org.jspecify.annotations.NullMarked;
