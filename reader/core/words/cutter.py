"""One stretch of text cut into the tokens that jieba gives for it, from the open word table.

The method is jieba's (MIT licence): the likeliest route through a word graph of single-word
frequencies, and a four-state hidden Markov model for runs of characters that no word covers. It is
written anew here because jieba's own object wants its whole dictionary in memory before the first
cut. A test holds the tokens equal to those of `jieba.cut`.
"""

import re

from reader.core.words.table import WordTable

_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+)")
_BREAK = re.compile(r"(\r\n|\s)")
_HAN = re.compile(r"([\u4E00-\u9FD5]+)")
_CODE = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")

# jieba's finalseg model: log probabilities of starting in a state and of passing to the next.
_NEVER = -3.14e100
_START_B, _START_S = -0.26268660809250016, -1.4652633398537678
_B_E, _B_M = -0.510825623765990, -0.916290731874155
_E_B, _E_S = -0.5897149736854513, -0.8085250474669937
_M_E, _M_M = -0.33344856811948514, -1.2603623820268226
_S_B, _S_S = -0.7211965654669841, -0.6658631448798212
_ABSENT = (_NEVER, _NEVER, _NEVER, _NEVER)


def cut(text: str, table: WordTable) -> list[str]:
    """The tokens of `text`, in order; joined they are `text`."""
    tokens: list[str] = []
    for index, block in enumerate(_BLOCK.split(text)):
        if index % 2:
            _cut_block(block, table, tokens)
        elif len(block) == 1:  # nearly always: one mark between two runs
            tokens.append(block)
        elif block:
            for piece in _BREAK.split(block):
                if _BREAK.match(piece):
                    tokens.append(piece)
                else:
                    tokens.extend(piece)
    return tokens


def _cut_block(text: str, table: WordTable, tokens: list[str]) -> None:
    ends = _route(text, table)
    at = single = 0  # `single`: where the current run of one-character words began
    size = len(text)
    while at < size:
        end = ends[at]
        if end - at > 1:
            if single < at:
                _cut_singles(text[single:at], table, tokens)
            tokens.append(text[at:end])
            single = end
        at = end
    if single < size:
        _cut_singles(text[single:], table, tokens)


def _route(text: str, table: WordTable) -> list[int]:
    """For each code point of `text` the end of the word that begins there on the likeliest route.

    Of equally likely words the longer one is taken, as jieba does.
    """
    size = len(text)
    score = [0.0] * (size + 1)
    ends = [0] * size
    opened = table.opened
    for at in range(size - 1, -1, -1):
        end = best_end = at + 1
        char = text[at]
        alone, whole, entries = opened.get(char) or table.opening(char)
        best = alone + score[end]
        while end < size:
            end += 1
            weight = entries.get(text[at:end])
            if weight is None:
                break
            if weight:
                total = weight + score[end]
                # The one-character route counts only where it is a word or nothing else is.
                if total >= best or not whole:
                    best = total
                    best_end = end
                    whole = True
        score[at] = best
        ends[at] = best_end
    return ends


def _cut_singles(run: str, table: WordTable, tokens: list[str]) -> None:
    if len(run) == 1 or table.entries(run[0]).get(run):
        tokens.extend(run)
        return
    for index, piece in enumerate(_HAN.split(run)):
        if index % 2:
            _viterbi(piece, table, tokens)
        else:
            tokens.extend(code for code in _CODE.split(piece) if code)


def _viterbi(run: str, table: WordTable, tokens: list[str]) -> None:
    """Cut a run of Han by the likeliest sequence of begin, middle, end, single."""
    emit_of = table.emissions().get
    emit = emit_of(run[0], _ABSENT)
    b, m, e, s = _START_B + emit[0], _NEVER + emit[1], _NEVER + emit[2], _START_S + emit[3]
    back: list[tuple[str, str, str, str]] = []
    for char in run[1:]:
        eb, em, ee, es = emit_of(char, _ABSENT)
        # Of equals the state later in the alphabet wins (B < E < M < S), as in jieba.
        from_e, from_s = e + _E_B + eb, s + _S_B + eb
        nb, pb = (from_s, "S") if from_s >= from_e else (from_e, "E")
        from_b, from_m = b + _B_M + em, m + _M_M + em
        nm, pm = (from_m, "M") if from_m >= from_b else (from_b, "B")
        from_b, from_m = b + _B_E + ee, m + _M_E + ee
        ne, pe = (from_m, "M") if from_m >= from_b else (from_b, "B")
        from_e, from_s = e + _E_S + es, s + _S_S + es
        ns, ps = (from_s, "S") if from_s >= from_e else (from_e, "E")
        b, m, e, s = nb, nm, ne, ns
        back.append((pb, pm, pe, ps))
    state = "S" if s >= e else "E"
    states = [state]
    for step in reversed(back):
        state = step["BMES".index(state)]
        states.append(state)
    states.reverse()
    _emit_states(run, states, tokens)


def _emit_states(run: str, states: list[str], tokens: list[str]) -> None:
    begin = done = 0
    for at, state in enumerate(states):
        if state == "B":
            begin = at
        elif state == "E":
            tokens.append(run[begin : at + 1])
            done = at + 1
        elif state == "S":
            tokens.append(run[at])
            done = at + 1
    if done < len(run):
        tokens.append(run[done:])
