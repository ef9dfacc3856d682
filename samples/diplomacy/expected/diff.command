diff article.txt article.v2.txt --actors actors.yaml
