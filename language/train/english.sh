#!/bin/sh
# Makes language/model/english.bin from public corpora. docs/training.md tells what they are and what it costs.
#
# usage: language/train/english.sh SHARED VECTORS WORK [PROGRAMS]
#
# SHARED has train/, gold/ and corpus/; VECTORS is a file in GloVe's text format; WORK keeps what is made on the
# way, and a step whose result is there already is not done again; PROGRAMS is the folder with actorgraph and
# actorgraph-train (build/release).
set -eu
[ $# -ge 3 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
home=$(cd "$(dirname "$0")/../.." && pwd)
shared=$(cd "$1" && pwd) vectors=$2 work=$3 programs=${4:-$home/build/release}
train=$shared/train
list=$home/language/train/names.txt
mkdir -p "$work"

trees="--treebank $train/en_ewt-ud-train.conllu --treebank $train/gum_train.conllu
       --treebank $train/gum_optional_train.conllu"
ours="--names $train/uner_ewt_train_draft.bio"
wikipedia="--names $train/wikigold.bio:2"
development="--dev $train/en_ewt-ud-dev.conllu --dev $train/gum_dev.conllu
             --dev-names $shared/gold/names/uner_ewt_dev.bio"
trainer=$programs/actorgraph-train

# make RESULT COMMAND...: runs the command, with @ for the result, unless it is there.
make() {
  result=$work/$1
  shift
  [ -f "$result" ] && return
  echo "$(date -u +%H:%M:%S) $(basename "$result")"
  rm -f "$result.part"
  command=
  for word in "$@"; do
    [ "$word" = @ ] && word=$result.part
    command="$command '$word'"
  done
  eval "$command"
  mv "$result.part" "$result"
}

# teach RESULT SEED DROPOUT EPOCHS SOURCES...
teach() {
  result=$1 seed=$2 dropout=$3 epochs=$4
  shift 4
  make "$result" "$trainer" train @ --vectors "$vectors" "$@" $development \
       --batch 800 --dropout "$dropout" --epochs "$epochs" --seed "$seed"
}

# A first teacher, without the Groningen Meaning Bank, whose names have titles in them ("President Lund").
teach first.draft 1 0.33 12 $trees $ours $wikipedia
make first.bin "$trainer" export @ "$work/first.draft"
make gmb_ends.bio "$trainer" reconcile @ "$work/first.bin" "$train/gmb_train.bio"

# A second one with it.
teach second.draft 2 0.25 12 $trees $ours $wikipedia --names "$work/gmb_ends.bio:0.15"

# A third one with all names: those of GUM and GMB typed as the world pack has them, and known sentences with
# other names in them.
make gum.bio "$trainer" retype @ "$list" "$train/gum_train.bio"
make gmb.bio "$trainer" retype @ "$list" "$work/gmb_ends.bio"
make varied.bio "$trainer" vary @ "$list" "$train/uner_ewt_train_draft.bio" "$train/wikigold.bio" "$work/gum.bio"
names="$ours --names $work/gum.bio $wikipedia"
teach third.draft 3 0.2 12 $trees $names --names "$work/gmb.bio:0.15" --names "$work/varied.bio:0.5"

# What the three say together of raw news; names as the third sees them.
make news.txt sh -c 'python3 "$1" "$2" "$3" > "$4"' - "$home/language/train/news_text.py" \
     "$shared/corpus/wikinews.jsonl" "$shared/gold/articles" @
make news_words.conllu sh -c '"$1" analyse "$2" > "$3"' - "$programs/actorgraph" "$work/news.txt" @
teachers="$work/first.draft $work/second.draft $work/third.draft --names-by $work/third.draft"
make news.conllu "$trainer" label @ $teachers --text "$work/news_words.conllu"
make gmb.conllu "$trainer" label @ $teachers --text "$work/gmb.bio"

# The model learns from the corpora and from its teachers.
teach english.draft 4 0.15 11 $trees $names --names "$work/varied.bio:0.5" --silver "$work/gmb.conllu:0.3" \
      --silver "$work/news.conllu:0.6"
make english.bin "$trainer" export @ "$work/english.draft"
"$trainer" check "$work/english.bin" $development
cmp -s "$work/english.bin" "$home/language/model/english.bin" && echo "the same bytes as language/model/english.bin"
