/** Actions against abusive messages and people. */
@NullMarked
package org.chatrpc.client.chat.abuse;

import org.jspecify.annotations.NullMarked;
