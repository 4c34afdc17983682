# help                  say what ./do can do
source "$root/tools/common.sh"
say "./do WHAT"
for tool in "$root"/tools/*.sh; do
  [[ $tool == */common.sh ]] || sed -n '1s/^# /  /p' "$tool"
done
